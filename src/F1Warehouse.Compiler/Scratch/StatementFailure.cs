using F1Warehouse.Sql;
using Npgsql;

namespace F1Warehouse.Compiler.Scratch;

/// <summary>A statement that PostgreSQL refused.</summary>
internal sealed record StatementFailure(SqlStatement Statement, PostgresException Error);
