using System.Globalization;

namespace SchemaGen.Tool.Tests.Drift;

/// <summary>The seed and the size of the property tests: fixed, unless the environment says otherwise.</summary>
internal static class DriftSeed
{
    public static int Seed => Read("SCHEMAGEN_DRIFT_SEED", 1);

    /// <summary>How many pairs are tried: so many times those of the test.</summary>
    public static int Count(int usual) => Read("SCHEMAGEN_DRIFT_COUNT", usual);

    private static int Read(string variable, int usual) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : usual;
}
