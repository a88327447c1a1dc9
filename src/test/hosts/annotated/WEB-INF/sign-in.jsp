<%@ page session="false" %>
<!DOCTYPE html>
<html lang="en">
<head><title>Sign in</title></head>
<body>
<main>
  <h1>Sign in</h1>
  <form method="post" action="j_security_check">
    <input type="text" name="j_username">
    <input type="password" name="j_password">
    <button>Sign in</button>
  </form>
</main>
</body>
</html>
