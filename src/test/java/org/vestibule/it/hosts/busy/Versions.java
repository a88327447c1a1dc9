package org.vestibule.it.hosts.busy;

import at.favre.lib.crypto.bcrypt.BCrypt;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which libraries this application really uses, and that they work. */
@Path("/versions")
public class Versions {

    private static final Logger LOG = LoggerFactory.getLogger(Versions.class);

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    public String versions() {
        byte[] hash = BCrypt.withDefaults().hash(4, "open sesame".getBytes(StandardCharsets.UTF_8));
        LOG.info("somebody asks for versions");
        return String.join(
                "\n",
                "bcrypt " + jar(BCrypt.class),
                "bcrypt works "
                        + BCrypt.verifyer().verify("open sesame".getBytes(StandardCharsets.UTF_8), hash).verified,
                "slf4j " + jar(Logger.class),
                "slf4j goes to " + LOG.getClass().getSimpleName());
    }

    private static String jar(Class<?> type) {
        String place = type.getProtectionDomain().getCodeSource().getLocation().getPath();
        return place.replaceAll("(!/|/)$", "").replaceAll(".*/", "");
    }
}
