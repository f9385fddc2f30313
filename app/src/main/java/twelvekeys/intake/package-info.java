/// Files and notes in, promises out, and the fate of every row.
///
/// An [Import] goes through four states. *Asking*: the file is kept, its columns are guessed and
/// shown, and a person says how they are meant. *Reading*: each row becomes an `import_row`, or is
/// refused with its reason. *Applying*: rows of one deliverable become one promise, partner by
/// partner, each batch in one transaction with the entries it appends. *Done*: each row is
/// accepted, unchanged, corrected or refused, and the four add up. A server that dies in the middle
/// takes the import up again where the last transaction ended.
///
/// [Notes] are minutes or an e-mail that a member pastes. [NotesReader] suggests the promises they
/// seem to hold; each is confirmed by a person, and of the text itself nothing is kept.
@NullMarked
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {
            "identity",
            "notes",
            "partnership",
            "record",
            "promise",
            "tables",
            "trust",
            "storage"
        })
package twelvekeys.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
