"""What a person's decisions teach: the lessons of articles, what is known of them, the learner trained on them."""
