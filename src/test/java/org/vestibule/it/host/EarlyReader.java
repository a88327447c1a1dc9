package org.vestibule.it.host;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;

/** Has the container read the parameters before any filter does, as some logins do; asked to by {@code X-Read-Early}. */
@WebListener
public class EarlyReader implements ServletRequestListener {

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        HttpServletRequest request = (HttpServletRequest) event.getServletRequest();
        if (request.getHeader("X-Read-Early") != null) {
            request.getParameterMap();
        }
    }
}
