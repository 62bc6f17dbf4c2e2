"""Pages on which playbooks are found: by filter, phase, role, PMO function, PMO model and cadence."""
