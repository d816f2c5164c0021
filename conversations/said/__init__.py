"""What an answer comes to as such: yes, no, nothing, no idea, or that it points at something else."""
