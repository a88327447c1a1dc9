<%@ page import="java.util.stream.Stream" %>
<%
  if (request.getParameter("note") != null) {
    session.setAttribute("note", request.getParameter("note"));
  }
%>
<!DOCTYPE html>
<html lang="en">
<head><title>Your desk</title></head>
<body>
<main>
  <h1>Your desk</h1>
  <p id="caller"><%= request.getRemoteUser() %></p>
  <p id="groups"><%= Stream.of("user", "admin").filter(request::isUserInRole).toList() %></p>
  <p id="note"><%= session.getAttribute("note") %></p>
  <form id="write" method="post" action="desk.jsp">
    <input type="text" name="note">
    <button>Write down</button>
  </form>
  <form id="sign-out" method="post" action="<%= request.getContextPath() %>/logout">
    <button>Sign out</button>
  </form>
</main>
</body>
</html>
