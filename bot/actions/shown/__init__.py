"""What somebody asks to see: pages and cards, with what can be tapped on them."""
