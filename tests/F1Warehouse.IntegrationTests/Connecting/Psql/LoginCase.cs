namespace F1Warehouse.IntegrationTests.Connecting.Psql;

/// <summary>Settings of one connection, as libpq's variables.</summary>
internal sealed record LoginCase(IReadOnlyDictionary<string, string> Variables)
{
    public LoginCase With(string name, string value) => new(new Dictionary<string, string>(Variables) { [name] = value });

    public override string ToString() => string.Join(' ', Variables.Where(variable => variable.Key is not "PGDATABASE" and not "PGCONNECT_TIMEOUT")
        .Select(variable => $"{variable.Key}={Path.GetFileName(variable.Value)}"));
}
