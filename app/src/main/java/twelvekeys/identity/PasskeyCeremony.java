package twelvekeys.identity;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// What devices are asked, and whether what they answer is right: the two ceremonies of Web
/// Authentication (<https://www.w3.org/TR/webauthn-3/>).
///
/// A device must verify its person (by a finger, a face, a code), keep the passkey so that signing
/// in needs no address, and is not asked who made it (no attestation).
@Component
class PasskeyCeremony {

    /// ES256, EdDSA and RS256, which every device knows one of.
    private static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(
                    COSEAlgorithmIdentifier.ES256,
                    COSEAlgorithmIdentifier.EdDSA,
                    COSEAlgorithmIdentifier.RS256);

    private static final int LONGEST_ANSWER = 32_000;
    private static final String PUBLIC_KEY = "public-key";
    private static final String REQUIRED = "required";

    /// The library's own forms of JSON and CBOR.
    @Configuration(proxyBeanMethods = false)
    static class Forms {

        @Bean
        ObjectConverter passkeyConverter() {
            return new ObjectConverter();
        }
    }

    private final WebAuthnManager library;

    PasskeyCeremony(ObjectConverter converter) {
        library = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    }

    /// What a browser is told in order to sign in with any passkey that it has for us.
    static Map<String, Object> toSignIn(RelyingParty party, String challenge) {
        return Map.of(
                "challenge",
                challenge,
                "rpId",
                party.id(),
                "timeout",
                PasskeyChallenges.LASTS.toMillis(),
                "userVerification",
                REQUIRED);
    }

    /// What a browser is told in order to make a passkey.
    ///
    /// @param has the passkeys that the person has already, of which a device makes no second
    static Map<String, Object> toMake(
            RelyingParty party,
            String challenge,
            String handle,
            String name,
            String email,
            List<PasskeyStore.Kept> has) {
        return Map.of(
                "challenge",
                challenge,
                "rp",
                Map.of("id", party.id(), "name", "Twelve Keys"),
                "user",
                Map.of("id", handle, "name", email, "displayName", name),
                "pubKeyCredParams",
                ALGORITHMS.stream()
                        .map(known -> Map.of("type", PUBLIC_KEY, "alg", known.getValue()))
                        .toList(),
                "timeout",
                PasskeyChallenges.LASTS.toMillis(),
                "excludeCredentials",
                has.stream().map(PasskeyCeremony::described).toList(),
                "authenticatorSelection",
                Map.of(
                        "residentKey", REQUIRED,
                        "requireResidentKey", true,
                        "userVerification", REQUIRED),
                "attestation",
                "none");
    }

    private static Map<String, Object> described(PasskeyStore.Kept kept) {
        return Map.of("type", PUBLIC_KEY, "id", text(id(kept.credential())));
    }

    private static byte[] id(CredentialRecord credential) {
        return credential.getAttestedCredentialData().getCredentialId();
    }

    /// What a device tells about a passkey it has made; absent if it cannot be read.
    Optional<RegistrationData> made(String answer) {
        return readable(answer, () -> library.parseRegistrationResponseJSON(answer));
    }

    /// What a device says in order to sign in; absent if it cannot be read.
    Optional<AuthenticationData> signed(String answer) {
        return readable(answer, () -> library.parseAuthenticationResponseJSON(answer));
    }

    /// The library takes for granted that what it reads is complete, and fails in many ways if not.
    private static <T> Optional<T> readable(String answer, Supplier<T> reading) {
        if (answer.length() > LONGEST_ANSWER) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(reading.get());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /// The challenge that an answer says it is to, empty if it says none.
    static String challenge(@Nullable CollectedClientData client) {
        return client == null || client.getChallenge() == null
                ? ""
                : text(client.getChallenge().getValue());
    }

    /// Checks a passkey just made.
    ///
    /// @throws VerificationException if it is not what was asked for
    void check(RegistrationData made, RelyingParty party, String challenge) {
        library.verify(
                made,
                new RegistrationParameters(
                        server(party, challenge),
                        ALGORITHMS.stream()
                                .map(known ->
                                        new PublicKeyCredentialParameters(
                                                PublicKeyCredentialType.PUBLIC_KEY, known))
                                .toList(),
                        true,
                        true));
    }

    /// Checks an answer against the passkey that it says it is of, and moves the passkey's count
    /// on.
    ///
    /// @throws VerificationException if the passkey did not sign it, or not for this
    void check(
            AuthenticationData signed,
            CredentialRecord passkey,
            RelyingParty party,
            String challenge) {
        library.verify(
                signed,
                new AuthenticationParameters(
                        server(party, challenge), passkey, List.of(id(passkey)), true, true));
    }

    private static ServerProperty server(RelyingParty party, String challenge) {
        return ServerProperty.builder()
                .origin(new Origin(party.origin()))
                .rpId(party.id())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    /// What the device that answers knows its person by, empty if it does not say.
    @SuppressWarnings("NullAway") // the library seems to say that single bytes may be null
    static String handle(AuthenticationData signed) {
        byte[] handle = signed.getUserHandle();
        return handle == null ? "" : text(handle);
    }

    /// The identity of the passkey that answers, empty if it has none.
    @SuppressWarnings("NullAway") // the library seems to say that single bytes may be null
    static byte[] credential(AuthenticationData signed) {
        byte[] credential = signed.getCredentialId();
        return credential == null ? new byte[0] : credential;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
