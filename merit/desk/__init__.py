"""The publish desk: what a score file would change, who may publish it, the line of what was published."""
