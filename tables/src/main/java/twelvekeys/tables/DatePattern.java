package twelvekeys.tables;

/// One way a date is written. The code is stored; the example is shown.
enum DatePattern {
    ISO("iso", "year-month-day", "2012-12-31"),
    YEAR_FIRST("ymd", "year/month/day", "2012/12/31"),
    DAY_FIRST("dmy", "day/month/year", "31/12/2012"),
    MONTH_FIRST("mdy", "month/day/year", "12/31/2012"),
    NAMED("text", "with the name of the month", "31 Dec 2012"),
    COMPACT("compact", "eight digits", "20121231"),
    SERIAL("serial", "Excel’s count of days", "41274");

    private final String code;
    private final String words;
    private final String example;

    DatePattern(String code, String words, String example) {
        this.code = code;
        this.words = words;
        this.example = example;
    }

    String code() {
        return code;
    }

    String label() {
        return words + ", such as " + example;
    }

    static DatePattern ofCode(String code) {
        for (DatePattern pattern : values()) {
            if (pattern.code.equals(code)) {
                return pattern;
            }
        }
        throw new IllegalArgumentException(
                "There is no way of writing dates called “" + code + "”");
    }
}
