using System.Security.Cryptography;
using F1Warehouse.Raw;
using F1Warehouse.Sql;

namespace F1Warehouse.Pipeline.Releases;

/// <summary>Which program this is: what it makes of a file can be another thing in another version.</summary>
internal static class ProgramIdentity
{
    /// <summary>Changes with the code of what reads files and runs scripts, and with nothing else; lower-case hex.</summary>
    public static string Value { get; } = Convert.ToHexStringLower(SHA256.HashData(
        (byte[])[.. new[] { typeof(Dataset), typeof(SqlLexer), typeof(ProgramIdentity) }.SelectMany(type => type.Module.ModuleVersionId.ToByteArray())]))[..16];
}
