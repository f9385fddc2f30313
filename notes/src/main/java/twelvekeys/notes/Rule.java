package twelvekeys.notes;

/// A named rule that took part in a suggestion, with its explanation.
public enum Rule {
    /// Somebody says what they, their side, or a named party will do.
    WILL("says what will be done: “will”, “shall”, “’ll”"),
    GOING_TO("says what is going to be done"),
    DOING_IT("says what is being done, with a date to come"),
    CAN_BY_DATE("says what can be done by a date"),
    LET_ME("“let me …”, with a date"),
    AGREED("agreed, promised, committed or undertook to do it"),
    SAID_IT_WOULD("is reported to have said so"),
    OWNER_TO("“Name to do …”, as minutes write it"),
    WORD_GIVEN("gives their word for it"),
    YOU_WILL_HAVE("says what the other side will have"),
    WILL_BE_DONE("says what will be done, by a speaker or a named party"),
    ACTION_LINE("stands on a line of actions with its owner"),
    ACTION_TABLE("stands in a table of owners, actions and dates"),
    SPEAKER("“I” and “we” are the speaker named on the line"),
    SENDER("“I” and “we” are the sender of the e-mail"),
    NAMED("the promisor is named"),
    PROMISOR_UNKNOWN("the text does not tell who “we” are"),
    DATE_SAID("the date stands in the sentence"),
    COUNTED_FROM_SENT("days are counted from the day the e-mail was sent"),
    NO_DATE("no date was said"),
    RECURRING("is to be done again and again, so it has no one date"),
    DATE_PAST("the date lies before the meeting: look whether it is meant"),
    DATE_FAR("the date lies more than 300 days ahead: look whether it is meant");

    private final String words;

    Rule(String words) {
        this.words = words;
    }

    /// The rule in words, for people.
    public String words() {
        return words;
    }
}
