package org.vestibule.kit;

import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Set;

/**
 * Tells all that is deployed, a line for each: {@code pattern} and where a servlet or a filter is, {@code file} and a path,
 * and {@code room} with an address of Vestibule's own.
 */
public final class MappingsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String OURS = "org.vestibule.http.";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        PrintWriter out = response.getWriter();
        ServletContext context = getServletContext();
        for (ServletRegistration servlet : context.getServletRegistrations().values()) {
            String kind = String.valueOf(servlet.getClassName()).startsWith(OURS) ? "room " : "pattern ";
            servlet.getMappings().forEach(pattern -> out.println(kind + pattern));
        }
        for (FilterRegistration filter : context.getFilterRegistrations().values()) {
            filter.getUrlPatternMappings().forEach(pattern -> out.println("pattern " + pattern));
        }
        printFiles("/", context, out);
    }

    private static void printFiles(String folder, ServletContext context, PrintWriter out) {
        Set<String> paths = context.getResourcePaths(folder);
        for (String path : paths == null ? Set.<String>of() : paths) {
            out.println("file " + path);
            if (path.endsWith("/")) {
                printFiles(path, context, out);
            }
        }
    }
}
