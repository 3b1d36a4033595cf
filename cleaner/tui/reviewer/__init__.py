"""The reviewer's screens: every decision of a document, judged one by one or by the pair."""
