package twelvekeys.cli;

import org.jspecify.annotations.Nullable;
import twelvekeys.ledger.BundleVerdict;
import twelvekeys.ledger.BundleVerdict.BundleContent;
import twelvekeys.ledger.BundleVerdict.Cosigner;

/// The verdict on a bundle, as JSON; `docs/reference/commands.md` lists the members.
final class VerdictJson {

    private VerdictJson() {}

    static String of(BundleVerdict verdict) {
        Json json = new Json().open('{');
        switch (verdict) {
            case BundleVerdict.Ok(BundleContent content, Long keptSize) ->
                    content(json, "OK", content, keptSize);
            case BundleVerdict.RolledBack(BundleContent content, long keptSize) ->
                    content(json, "ROLLED BACK", content, keptSize);
            case BundleVerdict.Forked(BundleContent content, long keptSize) ->
                    content(json, "FORKED", content, keptSize);
            case BundleVerdict.Tampered(String member, long line, String what) -> {
                json.member("verdict", "TAMPERED").member("member", member).name("line");
                json.raw(line == 0 ? "null" : Long.toString(line)).member("what", what);
            }
        }
        return json.close('}').toString();
    }

    private static void content(
            Json json, String verdict, BundleContent content, @Nullable Long keptSize) {
        json.member("verdict", verdict)
                .name("keptSize")
                .raw(keptSize == null ? "null" : keptSize.toString())
                .member("partnership", content.partnership())
                .member("origin", content.origin())
                .member("made", content.made().toString())
                .member("entries", content.entries())
                .member("opened", content.opened())
                .member("unopened", content.unopened())
                .member("files", content.files())
                .member("ownKey", content.ownKey())
                .member("lastCosigned", content.lastCosigned().map(Object::toString).orElse(null))
                .name("cosigners")
                .open('[');
        for (Cosigner cosigner : content.cosigners()) {
            json.open('{')
                    .member("name", cosigner.name())
                    .member("at", cosigner.at().toString())
                    .member("ownKey", cosigner.ownKey())
                    .close('}');
        }
        json.close(']');
    }
}
