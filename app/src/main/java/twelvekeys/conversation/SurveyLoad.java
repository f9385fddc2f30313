package twelvekeys.conversation;

import java.util.UUID;
import org.springframework.stereotype.Component;
import twelvekeys.practice.Agreements;
import twelvekeys.record.AgreementEntry.Topic;

/// How often one person may be asked within three months, as the two sides agreed.
@Component
class SurveyLoad {

    private final Agreements agreements;

    SurveyLoad(Agreements agreements) {
        this.agreements = agreements;
    }

    /// The most askings of one person in three months, 1 or more.
    int most(UUID partnership) {
        return agreements.number(partnership, Topic.SURVEY_LOAD).intValueExact();
    }
}
