package org.vestibule.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Serves the stylesheets and the script of our pages, from a fixed list of names; a host's file of that name wins. */
public final class AssetServlet extends RoomServlet {

    private static final long serialVersionUID = 1L;
    private static final String FOLDER = "/WEB-INF/vestibule/";
    private static final Map<String, String> TYPES = Map.of(
            "style.css", "text/css;charset=UTF-8",
            "theme.css", "text/css;charset=UTF-8",
            "vestibule.js", "text/javascript;charset=UTF-8");

    @Override
    void get(Visit visit) throws IOException {
        String path = visit.request().getServletPath();
        String name = path.substring(path.lastIndexOf('/') + 1);
        try (InputStream file = getServletContext().getResourceAsStream(FOLDER + name)) {
            HttpServletResponse response = visit.reply().response();
            response.setContentType(TYPES.get(name));
            response.setHeader("Cache-Control", "public, max-age=600");
            file.transferTo(response.getOutputStream());
        }
    }
}
