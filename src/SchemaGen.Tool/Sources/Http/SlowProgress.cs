using System.Globalization;

namespace SchemaGen.Tool.Sources.Http;

/// <summary>Reports a slow answer, a line every two seconds.</summary>
/// <param name="address">The address.</param>
/// <param name="announced">The length that was announced; null where none was.</param>
/// <param name="report">Takes a line.</param>
internal sealed class SlowProgress(Uri address, long? announced, Action<string> report)
{
    private const int Interval = 2000;

    private long _next = Environment.TickCount64 + Interval;

    /// <param name="length">The bytes that are there.</param>
    public void Report(long length)
    {
        long now = Environment.TickCount64;
        if (now >= _next)
        {
            _next = now + Interval;
            report(string.Create(CultureInfo.InvariantCulture, $"{address.Host}: {length / 1048576.0:0.0} MB{(announced is { } whole ? $" of {whole / 1048576.0:0.0}" : "")}"));
        }
    }
}
