"""The web editor (Decap CMS): what it is told of the files, made from the model that also reads them."""
