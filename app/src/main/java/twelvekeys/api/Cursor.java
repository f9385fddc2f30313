package twelvekeys.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// A place in a list to go on behind. For the caller it is a word without meaning; it names the
/// last thing seen, not how many were, so what is added in the meantime moves nothing.
final class Cursor {

    /// The largest page of a list.
    static final int MOST = 200;

    private Cursor() {}

    /// The word for the place behind a thing.
    static String of(Object... parts) {
        String place = Stream.of(parts).map(String::valueOf).collect(Collectors.joining("\n"));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    /// The place that a word names, null for the beginning of the list.
    ///
    /// @param reading makes the place of the parts that [#of] was given
    /// @throws Refusal if the word names none
    static <T> @Nullable T read(@Nullable String word, Function<List<String>, T> reading) {
        if (word == null || word.isEmpty()) {
            return null;
        }
        try {
            byte[] place = Base64.getUrlDecoder().decode(word);
            return reading.apply(List.of(new String(place, StandardCharsets.UTF_8).split("\n")));
        } catch (RuntimeException e) {
            throw nowhere();
        }
    }

    private static Refusal nowhere() {
        return new Refusal(
                HttpStatus.BAD_REQUEST,
                "“after” names no place in this list. Take it from “next” of the page before.");
    }

    /// The things of a list behind a place.
    ///
    /// @param name what tells a thing from the others, which [#of] was given
    /// @throws Refusal if the word names no thing of the list
    static <T> List<T> behind(List<T> all, @Nullable String word, Function<T, String> name) {
        String last = read(word, parts -> parts.getFirst());
        if (last == null) {
            return all;
        }
        for (int i = 0; i < all.size(); i++) {
            if (name.apply(all.get(i)).equals(last)) {
                return all.subList(i + 1, all.size());
            }
        }
        throw nowhere();
    }

    /// The word for the next page, null on the last one.
    ///
    /// @param found the things behind the place asked for, more than a page if there are more
    /// @param limit how many a page holds
    static <T> @Nullable String next(List<T> found, int limit, Function<T, String> word) {
        return found.size() > limit ? word.apply(found.get(limit - 1)) : null;
    }

    /// A page of a list, with a `Link` to the next one.
    ///
    /// @param next the word for the next page, null on the last one
    static <T> ResponseEntity<T> page(HttpServletRequest request, @Nullable String next, T view) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (next != null) {
            String asked = Objects.requireNonNullElse(request.getQueryString(), "");
            String rest =
                    Stream.of(asked.split("&"))
                            .filter(part -> !part.isEmpty() && !part.startsWith("after="))
                            .map(part -> part + "&")
                            .collect(Collectors.joining());
            answer.header(
                    HttpHeaders.LINK,
                    "<%s?%safter=%s>; rel=\"next\"".formatted(request.getRequestURI(), rest, next));
        }
        return answer.body(view);
    }
}
