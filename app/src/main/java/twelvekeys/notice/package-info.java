/// Where people are: what concerns them today, by mail and in their calendar.
///
/// Nothing here is the record. Everything is read from it: what one side wrote is told to the
/// people of the **other side**, never to the side that wrote it. One thing is told to both: that
/// somebody reached for the contract, to the sponsors.
///
/// One thing comes from no side: what a linked company filed ([twelvekeys.company.CompanyFiled]) is
/// told to the partner managers and sponsors of the organisation in whose files it was found.
///
/// [Today] reads what an organisation owes and is owed over all its partnerships, and what the
/// other sides wrote since one person last looked.
///
/// A message goes through three hands, each in transactions of its own. `Untold` notes, in the
/// transaction that appends entries, that somebody is to be told. `Telling` turns that into
/// messages in the **outbox** ([Outbox]), and `Reminders` adds what the calendar says; each message
/// has a name under which a person is told it once. `Postman` sends them, if there is a mail server
/// ([MailSettings]). `Rounds` goes round all organisations and is the place to start reading.
///
/// A person may have reports sent to them on days they choose ([ReportsByMail]). `DueReports`
/// writes the message on its day; the paper is made when the `Postman` takes it (`Enclosing`), by
/// whoever knows how to set one ([twelvekeys.report.PaperMaker]).
///
/// A person chooses what they are told ([Choices]), and may read the open promises in a calendar of
/// their own ([Calendars]).
@NullMarked
@ApplicationModule(
        displayName = "Notice",
        allowedDependencies = {
            "identity",
            "partnership",
            "record",
            "promise",
            "conversation",
            "decision",
            "company",
            "report",
            "trust",
            "storage"
        })
package twelvekeys.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
