package twelvekeys.bench;

import java.util.UUID;

/// A kind of page, and where one of it is found.
enum PageKind {
    /// The first page of the portfolio.
    PORTFOLIO("portfolio", false) {
        @Override
        String path(Place place) {
            return "/";
        }
    },
    /// The second page of the portfolio by name.
    PORTFOLIO_SORTED("portfolio, by name", false) {
        @Override
        String path(Place place) {
            return "/?sort=partner&page=1";
        }
    },
    /// The portfolio narrowed to what is at risk or overdue.
    PORTFOLIO_FILTERED("portfolio, what needs us", false) {
        @Override
        String path(Place place) {
            return "/?show=needs";
        }
    },
    /// The portfolio searched by a partner's name.
    PORTFOLIO_SEARCHED("portfolio, searched", false) {
        @Override
        String path(Place place) {
            return "/?q=partner+00";
        }
    },
    /// One partnership.
    PARTNERSHIP("partnership", true) {
        @Override
        String path(Place place) {
            return "/partnerships/" + place.partnership();
        }
    },
    /// The promises of a partnership.
    PROMISES("promises of a partnership", true) {
        @Override
        String path(Place place) {
            return "/partnerships/" + place.partnership() + "/promises";
        }
    },
    /// The promises of a partnership, searched by a word.
    PROMISES_SEARCHED("promises, searched", true) {
        @Override
        String path(Place place) {
            return "/partnerships/" + place.partnership() + "/promises?q=part+77";
        }
    },
    /// One promise.
    PROMISE("promise", true) {
        @Override
        String path(Place place) {
            return "/partnerships/" + place.partnership() + "/promises/" + place.promise();
        }
    },
    /// The record of a partnership.
    RECORD("record of a partnership", true) {
        @Override
        String path(Place place) {
            return "/partnerships/" + place.partnership() + "/record";
        }
    },
    /// What needs somebody today.
    TODAY("today", false) {
        @Override
        String path(Place place) {
            return "/today";
        }
    },
    /// How good the forecasts are.
    FORECASTS("forecasts", false) {
        @Override
        String path(Place place) {
            return "/forecasts";
        }
    },
    /// The portfolio over REST.
    REST_PORTFOLIO("REST portfolio", false) {
        @Override
        String path(Place place) {
            return "/api/v1/portfolio";
        }
    },
    /// One partnership over REST.
    REST_PARTNERSHIP("REST partnership", true) {
        @Override
        String path(Place place) {
            return "/api/v1/partnerships/" + place.partnership();
        }
    },
    /// The promises of a partnership over REST.
    REST_PROMISES("REST promises", true) {
        @Override
        String path(Place place) {
            return "/api/v1/partnerships/" + place.partnership() + "/promises";
        }
    };

    /// One partnership, and one of its promises.
    record Place(UUID partnership, UUID promise) {}

    private final String title;
    private final boolean ofOne;

    PageKind(String title, boolean ofOne) {
        this.title = title;
        this.ofOne = ofOne;
    }

    /// What it is called in the output.
    String title() {
        return title;
    }

    /// Whether it is about one partnership.
    boolean ofOne() {
        return ofOne;
    }

    /// Where one is found.
    abstract String path(Place place);
}
