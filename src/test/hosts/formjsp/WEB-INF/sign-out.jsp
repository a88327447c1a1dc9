<%
  request.logout();
  if (request.getSession(false) != null) {
    request.getSession().invalidate();
  }
  response.sendRedirect(request.getContextPath() + "/");
%>
