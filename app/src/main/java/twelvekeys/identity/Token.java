package twelvekeys.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A key for a program, of one person in one organisation, without its secret.
///
/// @param id its identity
/// @param organisation the organisation that it acts in
/// @param person the person in whose name it acts
/// @param name what the person calls it
/// @param scopes what it allows, if the person's role does too
/// @param madeAt when it was made
/// @param expires when it stops working; null if it does not by itself
/// @param lastUsedOn the last day on which it was used (UTC); null if it never was
public record Token(
        UUID id,
        UUID organisation,
        UUID person,
        String name,
        Set<Right> scopes,
        Instant madeAt,
        @Nullable Instant expires,
        @Nullable LocalDate lastUsedOn) {}
