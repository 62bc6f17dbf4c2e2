"""Pages as another generator of sites takes them over: Markdown files with finished HTML, and a project to build."""
