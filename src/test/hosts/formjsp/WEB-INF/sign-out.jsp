<%
  request.logout();
  session.invalidate();
  response.sendRedirect(request.getContextPath() + "/");
%>
