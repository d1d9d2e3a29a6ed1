using System.Globalization;
using System.Net;

namespace SchemaGen.Shared;

/// <summary>Starts listeners on ports of the loopback address that nobody has.</summary>
internal static class LoopbackListener
{
    private const int Attempts = 20;

    /// <summary>Returns a listener that runs, and its address, which ends with a slash.</summary>
    public static (HttpListener Listener, string Address) Start()
    {
        for (int attempt = 0; ; attempt++)
        {
            string address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Random.Shared.Next(20000, 60000)}/");

            // One that could not start is closed for good.
            var listener = new HttpListener { Prefixes = { address } };
            try
            {
                listener.Start();
                return (listener, address);
            }
            catch (HttpListenerException) when (attempt < Attempts)
            {
                // The port is taken: another one.
                listener.Close();
            }
        }
    }
}
