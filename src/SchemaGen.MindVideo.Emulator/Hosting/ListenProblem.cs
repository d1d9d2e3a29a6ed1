using System.Net.Sockets;
using System.Security.Cryptography;

namespace SchemaGen.MindVideo.Emulator.Hosting;

/// <summary>Explains why an emulator cannot listen. The server throws exceptions of several types, whose messages do not name the port.</summary>
internal static class ListenProblem
{
    /// <summary>Whether an exception of the server is about listening.</summary>
    public static bool Is(Exception exception) => exception is SocketException or IOException or InvalidOperationException or CryptographicException;

    /// <summary>Returns the exception for the caller, with host and port in its message.</summary>
    public static IOException Of(Exception exception, MindVideoEmulatorOptions options)
    {
        string why = ErrorOf(exception) switch
        {
            SocketError.AddressAlreadyInUse => "the port is in use",
            SocketError.AccessDenied => "this user may not listen on that port",
            SocketError.AddressNotAvailable => "this machine has no such address",
            SocketError.AddressFamilyNotSupported => "this machine has no addresses of that kind",
            _ when IsWithoutCertificate(exception) => "there is no certificate for https. 'dotnet dev-certs https --trust' creates the developer certificate; ASPNETCORE_Kestrel__Certificates__Default__Path names a file",
            _ => exception.Message.TrimEnd('.'),
        };
        string where = options.Urls.Count > 0 ? string.Join(", ", options.Urls) : $"host {options.Host}, port {options.Port}";
        return new IOException($"Cannot listen on {where}: {why}.", exception);
    }

    /// <summary>Returns the option of the program that may help; null where none is known.</summary>
    public static string? Advice(Exception exception) => ErrorOf(exception) switch
    {
        SocketError.AddressAlreadyInUse or SocketError.AccessDenied => "Give another one with --port or --urls; 0 takes a free one.",
        SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported => "Give an address of this machine with --host or --urls, such as 127.0.0.1.",
        _ => null,
    };

    /// <summary>The server throws this for an https URL where neither a certificate is configured nor the developer's found.</summary>
    private static bool IsWithoutCertificate(Exception exception) =>
        exception is InvalidOperationException && exception.Message.Contains("certificate", StringComparison.OrdinalIgnoreCase);

    private static SocketError? ErrorOf(Exception? exception) => exception switch
    {
        null => null,
        SocketException socket => socket.SocketErrorCode,
        _ => ErrorOf(exception.InnerException),
    };
}
