# Sourced by MySQL's image when it makes the database of mysql.env (/docker-entrypoint-initdb.d): the server's account reads
# and writes rows, the other one may change tables. Held to what the server needs by apps/server/src/database/least-rights.test.ts.
for name in ROWS_PASSWORD TABLES_PASSWORD; do
  case "${!name}" in
    # They stand between quotes here and in an address elsewhere.
    '' | *[!A-Za-z0-9_-]*)
      echo "mysql.env: $name is to be letters and digits, as openssl rand -hex 24 gives them; empty the volume and start again" >&2
      exit 1
      ;;
  esac
done

docker_process_sql <<SQL
create user '$ROWS_USER'@'%' identified by '$ROWS_PASSWORD';
grant select, insert, update, delete on \`$MYSQL_DATABASE\`.* to '$ROWS_USER'@'%';
create user '$TABLES_USER'@'%' identified by '$TABLES_PASSWORD';
grant all privileges on \`$MYSQL_DATABASE\`.* to '$TABLES_USER'@'%';
SQL
