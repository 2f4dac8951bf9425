"""Where stories begin and end, and pages that hold none."""
