package org.vestibule.demo;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.vestibule.Configuration;
import org.vestibule.Settings;

/** Lets the pages of the origins that Vestibule lists use the demo's own JSON, too: of a host's addresses the host decides. */
@WebFilter("/api/*")
public class DemoOrigins extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private transient Set<String> origins;

    @Override
    public void init() {
        origins = Settings.read(Configuration.of(getServletContext()::getInitParameter))
                .origins();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String origin = request.getHeader("Origin");
        response.addHeader("Vary", "Origin");
        if (origin != null && origins.contains(origin)) {
            response.setHeader("Access-Control-Allow-Origin", origin);
            response.setHeader("Access-Control-Allow-Credentials", "true");
            response.setHeader("Access-Control-Allow-Headers", "Authorization");
        }
        if (request.getMethod().equals("OPTIONS")) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            chain.doFilter(request, response);
        }
    }
}
