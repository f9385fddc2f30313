package twelvekeys.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.NewToken;
import twelvekeys.identity.Right;
import twelvekeys.identity.Token;
import twelvekeys.identity.Tokens;

/// The access tokens of whoever asks.
@RestController
@RequestMapping(path = "/api/v1/me/tokens", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Me", description = "Who asks, and their access tokens")
@Allowed(Right.READ)
class TokensApi {

    /// The working tokens of a person in the organisation they act for.
    ///
    /// @param tokens oldest first
    record TokensView(List<TokenView> tokens) {}

    /// An access token, without its secret.
    ///
    /// @param id its identity
    /// @param name what it is for
    /// @param scopes what it allows: read, write, manage
    /// @param made when it was made
    /// @param expires when it stops working, null if it does not by itself
    /// @param lastUsedOn the last day on which it was used, UTC; null if it never was
    record TokenView(
            UUID id,
            String name,
            List<String> scopes,
            Instant made,
            @Nullable Instant expires,
            @Nullable LocalDate lastUsedOn) {

        static TokenView of(Token token) {
            return new TokenView(
                    token.id(),
                    token.name(),
                    token.scopes().stream().sorted().map(Right::code).toList(),
                    token.madeAt(),
                    token.expires(),
                    token.lastUsedOn());
        }
    }

    /// A token just made.
    ///
    /// @param token the token
    /// @param secret what a program sends as `Authorization: Bearer`; told this once
    record NewTokenView(TokenView token, String secret) {

        static NewTokenView of(NewToken made) {
            return new NewTokenView(TokenView.of(made.token()), made.secret());
        }
    }

    /// A token to be made.
    ///
    /// @param name what it is for, 1 to 100 characters
    /// @param scopes what it shall allow: read, write, manage
    /// @param expires when it shall stop working; left out, it does not by itself
    record TokenRequest(
            @Nullable String name, @Nullable List<String> scopes, @Nullable Instant expires) {}

    private final Acting acting;
    private final Tokens tokens;

    TokensApi(Acting acting, Tokens tokens) {
        this.acting = acting;
        this.tokens = tokens;
    }

    /// Lists the tokens of whoever asks.
    @GetMapping
    TokensView list() {
        return new TokensView(tokens.of(acting.member()).stream().map(TokenView::of).toList());
    }

    /// Makes a token. It may not do more than whoever asks, and does not outlive the token that
    /// asks.
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<NewTokenView> make(@RequestBody TokenRequest said) {
        NewToken made =
                tokens.make(
                        acting.changingTheirOwn(),
                        Objects.requireNonNullElse(said.name(), ""),
                        scopes(Objects.requireNonNullElse(said.scopes(), List.of())),
                        said.expires());
        return ResponseEntity.created(URI.create("/api/v1/me/tokens/" + made.token().id()))
                .body(NewTokenView.of(made));
    }

    private static Set<Right> scopes(List<String> codes) {
        Set<Right> scopes = EnumSet.noneOf(Right.class);
        for (String code : codes) {
            scopes.add(
                    Right.of(code)
                            .orElseThrow(
                                    () -> Query.unknown("scopes", code, Query.codes(Right.class))));
        }
        return scopes;
    }

    /// Revokes a token; it stops at its next request.
    ///
    /// @param id the token
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id) {
        if (!tokens.revoke(acting.changingTheirOwn(), id)) {
            throw Refusal.notThere();
        }
    }
}
