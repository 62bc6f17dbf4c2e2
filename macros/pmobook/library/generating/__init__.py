"""Questions made from the glossary and the playbooks."""
