<!DOCTYPE html>
<html lang="en">
<head><title>Members</title></head>
<body>
<main>
  <h1>Welcome</h1>
  <p><a href="members/desk.jsp">Members</a></p>
</main>
</body>
</html>
