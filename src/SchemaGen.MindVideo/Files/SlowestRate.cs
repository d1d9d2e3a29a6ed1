using System.Globalization;

namespace SchemaGen.MindVideo;

/// <summary>Breaks off a download whose host sends too slowly. Only the time of reading counts, and not that of a slow disk.</summary>
/// <param name="bytesPerSecond">The slowest rate; 0 for any.</param>
/// <param name="window">The time over which the rate is measured.</param>
internal sealed class SlowestRate(long bytesPerSecond, TimeSpan window)
{
    private TimeSpan _time;
    private long _bytes;

    public void Count(int bytes, TimeSpan time)
    {
        _bytes += bytes;
        _time += time;
        if (_time < window)
        {
            return;
        }

        if (_bytes < bytesPerSecond * _time.TotalSeconds)
        {
            throw new DownloadException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the host sent {_bytes} bytes in {_time.TotalSeconds:0.#} s, fewer than {bytesPerSecond} per second ({nameof(MindVideoOptions.Downloads)}.{nameof(MindVideoDownloadOptions.MinBytesPerSecond)})"),
                isTransient: true);
        }

        (_time, _bytes) = (TimeSpan.Zero, 0);
    }
}
