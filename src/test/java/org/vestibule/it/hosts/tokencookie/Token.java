package org.vestibule.it.hosts.tokencookie;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.vestibule.http.CallerResolver;

/** The cookie by which this application knows its callers, name and signature; and what Vestibule is told of it. */
@ApplicationScoped
public class Token implements CallerResolver {

    static final String COOKIE = "kiosk";

    private final byte[] key = new SecureRandom().generateSeed(32);

    String of(String name) {
        return name + "." + signature(name);
    }

    @Override
    public Optional<String> caller(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(cookie -> cookie.getValue().split("\\.", 2))
                .filter(this::isGenuine)
                .map(parts -> parts[0])
                .findFirst();
    }

    private boolean isGenuine(String[] parts) {
        return parts.length == 2 && MessageDigest.isEqual(bytes(parts[1]), bytes(signature(parts[0])));
    }

    private String signature(String name) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] hash = mac.doFinal(bytes(name));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 18));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean inGroup(HttpServletRequest request, String group) {
        return group.equals("admin")
                && caller(request).filter(name -> name.endsWith("-admin")).isPresent();
    }
}
