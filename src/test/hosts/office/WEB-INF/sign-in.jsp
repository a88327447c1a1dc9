<%@ page session="false" %>
<!DOCTYPE html>
<html lang="en">
<head><title>Sign in</title></head>
<body>
<main>
  <h1>Sign in</h1>
  <form method="post" action="sign-in">
    <input type="text" name="username">
    <input type="password" name="password">
    <button>Sign in</button>
  </form>
</main>
</body>
</html>
