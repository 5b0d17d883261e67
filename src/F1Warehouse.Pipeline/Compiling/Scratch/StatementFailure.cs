using F1Warehouse.Pipeline.Scripts;
using Npgsql;

namespace F1Warehouse.Pipeline.Compiling.Scratch;

/// <summary>A statement that PostgreSQL refused.</summary>
internal sealed record StatementFailure(SqlStatement Statement, PostgresException Error);
