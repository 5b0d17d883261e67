using Npgsql;
using NpgsqlTypes;

namespace F1Warehouse.Compiler.Catalog;

/// <summary>Object ids as parameters.</summary>
internal static class Oids
{
    public static NpgsqlParameter Parameter(uint oid) => new() { Value = oid, NpgsqlDbType = NpgsqlDbType.Oid };

    public static NpgsqlParameter Parameter(IEnumerable<uint> oids) =>
        new() { Value = oids.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Oid };
}
