package twelvekeys.record;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import twelvekeys.ledger.Hash;
import twelvekeys.ledger.Json;
import twelvekeys.ledger.SealedText;

/// What of an entry can be erased, and how it is kept apart from what cannot.
///
/// Names and words people wrote are *sealed*: the entry's body has their commitments, and what
/// opens them lies beside it. Dates, amounts, outcomes, the unit and the kind of a promise, and
/// what a delivery is called by its number are the record itself and stay in the body. The texts of
/// one entry share one secret; the salt of each is made from it and the text's place among them, so
/// one row opens an entry and one deletion erases it.
///
/// The places are counted in the order in which the commitments stand in the canonical body, which
/// is that of the members' names.
final class Sealing {

    /// What is read where a text was erased.
    static final String ERASED = "[erased]";

    /// What is read where the text that is kept is not the one that stands in the record.
    static final String NOT_THE_SAME = "[not what stands in the record]";

    /// The address that is read where one was erased; nothing ever answers there (RFC 2606).
    private static final String NOWHERE = "https://erased.invalid/";

    private static final String SEALED = "sealed";
    private static final String BY = "by";
    private static final String ADDRESS = "address";

    private static final Set<String> WORDS =
            Set.of("words", "what", "doneWhen", "ours", "theirs", "prompts");
    private static final Set<String> SAID = Set.of("by", "to", "place");
    private static final Set<String> EVIDENCE = Set.of("name", ADDRESS);
    private static final Set<String> CORRECTED = Set.of("from", "to");

    private Sealing() {}

    /// An entry without its texts, and the texts.
    ///
    /// @param body what is hashed
    /// @param texts what was taken out, by place
    record Sealed(Json.Obj body, List<String> texts) {}

    /// What opens the texts of an entry: its secret, and the texts by place.
    static final class Opening {

        private final byte[] secret;
        private final List<String> texts;

        /// @param secret 32 bytes, not to be changed any more
        Opening(byte[] secret, List<String> texts) {
            this.secret = secret;
            this.texts = texts;
        }

        /// Each text with its salt, as a bundle shows it.
        List<SealedText> sealed() {
            List<SealedText> sealed = new ArrayList<>(texts.size());
            for (int place = 0; place < texts.size(); place++) {
                sealed.add(at(place));
            }
            return sealed;
        }

        private SealedText at(int place) {
            return SealedText.of(salt(secret, place), texts.get(place));
        }
    }

    /// Seals an entry.
    ///
    /// @param whole the entry with all its texts
    /// @param secret 32 random bytes, for this entry alone
    /// @param writer the sealed name of who wrote it
    static Sealed seal(Json.Obj whole, byte[] secret, SealedText writer) {
        List<String> texts = new ArrayList<>();
        Json.Obj body = seal("", whole, secret, texts);
        TreeMap<String, Json> members = new TreeMap<>(body.members());
        members.put(BY, writer.inEntry());
        return new Sealed(new Json.Obj(members), texts);
    }

    private static Json.Obj seal(
            String parent, Json.Obj object, byte[] secret, List<String> texts) {
        TreeMap<String, Json> members = new TreeMap<>(object.members());
        for (Map.Entry<String, Json> member : members.entrySet()) {
            member.setValue(
                    seal(parent, member.getKey(), member.getValue(), object, secret, texts));
        }
        return new Json.Obj(members);
    }

    private static Json seal(
            String parent,
            String name,
            Json value,
            Json.Obj of,
            byte[] secret,
            List<String> texts) {
        return switch (value) {
            case Json.Str(String text) when !text.isEmpty() && isSealed(parent, name, of) -> {
                byte[] salt = salt(secret, texts.size());
                texts.add(text);
                yield SealedText.of(salt, text).inEntry();
            }
            case Json.Obj inner -> seal(name, inner, secret, texts);
            case Json.Arr items -> {
                List<Json> sealed = new ArrayList<>(items.items().size());
                for (Json item : items.items()) {
                    sealed.add(seal(parent, name, item, of, secret, texts));
                }
                yield Json.array(sealed);
            }
            case Json.Str _, Json.Num _, Json.Bool _, Json.Null _ -> value;
        };
    }

    /// Whether a text in this place is one that can be erased.
    private static boolean isSealed(String parent, String name, Json.Obj of) {
        if (WORDS.contains(name)) {
            return true;
        }
        return switch (parent) {
            case "said" -> SAID.contains(name);
            case "evidence" -> EVIDENCE.contains(name);
            case "origin" -> name.equals("file");
            case "corrections" ->
                    CORRECTED.contains(name)
                            && of.members().get("field") instanceof Json.Str(String field)
                            && field.equals(Entry.Field.WHAT.name());
            default -> false;
        };
    }

    /// Puts the texts back in their places, as far as they are still there.
    ///
    /// @param body the entry as it was hashed
    /// @param opening what opens its texts, absent if they were erased or there are none
    /// @param writer the name of who wrote it, absent if it was erased or stands in the body
    static Json.Obj open(Json.Obj body, @Nullable Opening opening, @Nullable SealedText writer) {
        TreeMap<String, Json> members = new TreeMap<>(body.members());
        Hash sealedName = commitment(body.member(BY));
        if (sealedName == null) {
            return body; // older than sealing: all its texts stand in it
        }
        members.put(BY, new Json.Str(name(sealedName, writer)));
        return open(new Json.Obj(members), opening, new int[1]);
    }

    private static String name(Hash commitment, @Nullable SealedText writer) {
        if (writer == null) {
            return ERASED;
        }
        return writer.commitment().equals(commitment) ? writer.text() : NOT_THE_SAME;
    }

    private static Json.Obj open(Json.Obj object, @Nullable Opening opening, int[] place) {
        TreeMap<String, Json> members = new TreeMap<>(object.members());
        for (Map.Entry<String, Json> member : members.entrySet()) {
            member.setValue(open(member.getKey(), member.getValue(), opening, place));
        }
        return new Json.Obj(members);
    }

    private static Json open(String name, Json value, @Nullable Opening opening, int[] place) {
        return switch (value) {
            case Json.Obj inner -> {
                Hash commitment = commitment(inner);
                yield commitment == null
                        ? open(inner, opening, place)
                        : new Json.Str(text(name, commitment, opening, place[0]++));
            }
            case Json.Arr items -> {
                List<Json> opened = new ArrayList<>(items.items().size());
                for (Json item : items.items()) {
                    opened.add(open(name, item, opening, place));
                }
                yield Json.array(opened);
            }
            case Json.Str _, Json.Num _, Json.Bool _, Json.Null _ -> value;
        };
    }

    private static String text(String name, Hash commitment, @Nullable Opening opening, int place) {
        if (opening == null) {
            return name.equals(ADDRESS) ? NOWHERE : ERASED;
        }
        if (place < opening.texts.size()) {
            SealedText text = opening.at(place);
            if (text.commitment().equals(commitment)) {
                return text.text();
            }
        }
        return name.equals(ADDRESS) ? NOWHERE : NOT_THE_SAME;
    }

    /// The commitments of an entry's texts, by place; not that of its writer's name.
    static List<Hash> commitments(Json.Obj body) {
        List<Hash> found = new ArrayList<>();
        TreeMap<String, Json> members = new TreeMap<>(body.members());
        members.remove(BY);
        members.values().forEach(value -> collect(value, found));
        return found;
    }

    private static void collect(Json value, List<Hash> found) {
        switch (value) {
            case Json.Obj inner -> {
                Hash commitment = commitment(inner);
                if (commitment == null) {
                    new TreeMap<>(inner.members()).values().forEach(each -> collect(each, found));
                } else {
                    found.add(commitment);
                }
            }
            case Json.Arr items -> items.items().forEach(item -> collect(item, found));
            case Json.Str _, Json.Num _, Json.Bool _, Json.Null _ -> {}
        }
    }

    /// What stands for the name of an entry's writer, null for an entry in which the name stands.
    static @Nullable Hash writer(Json.Obj body) {
        return commitment(body.member(BY));
    }

    private static @Nullable Hash commitment(Json value) {
        return value instanceof Json.Obj(var members)
                        && members.size() == 1
                        && members.get(SEALED) instanceof Json.Str(String hex)
                ? Hash.ofHex(hex)
                : null;
    }

    /// The salt of the text at a place: SHA-256 of the secret and the place in four bytes. As the
    /// secret is random and of one length, the salts tell nothing of it, nor of one another.
    private static byte[] salt(byte[] secret, int place) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(secret);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(place).array());
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
