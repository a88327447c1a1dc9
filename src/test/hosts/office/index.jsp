<%@ page session="false" %>
<!DOCTYPE html>
<html lang="en">
<head><title>Members</title></head>
<body>
<main>
  <h1>Welcome</h1>
  <p><a href="desk">Members</a></p>
</main>
</body>
</html>
