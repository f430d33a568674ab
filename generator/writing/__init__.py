"""A story becomes a bulletin: two articles, their claims, and the chart."""
