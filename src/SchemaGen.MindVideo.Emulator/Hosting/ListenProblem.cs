using System.Net.Sockets;

namespace SchemaGen.MindVideo.Emulator.Hosting;

/// <summary>Explains why an emulator cannot listen. The server throws exceptions of several types, whose messages do not name the port.</summary>
internal static class ListenProblem
{
    /// <summary>Returns the exception for the caller, with host and port in its message.</summary>
    public static IOException Of(Exception exception, MindVideoEmulatorOptions options)
    {
        string why = ErrorOf(exception) switch
        {
            SocketError.AddressAlreadyInUse => "the port is in use",
            SocketError.AccessDenied => "this user may not listen on that port",
            SocketError.AddressNotAvailable => "this machine has no such address",
            SocketError.AddressFamilyNotSupported => "this machine has no addresses of that kind",
            _ => exception.Message.TrimEnd('.'),
        };
        return new IOException($"Cannot listen on host {options.Host}, port {options.Port}: {why}.", exception);
    }

    /// <summary>Returns the option of the program that may help; null where none is known.</summary>
    public static string? Advice(Exception exception) => ErrorOf(exception) switch
    {
        SocketError.AddressAlreadyInUse or SocketError.AccessDenied => "Give another one with --port; 0 takes a free one.",
        SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported => "Give an address of this machine with --host, such as 127.0.0.1.",
        _ => null,
    };

    private static SocketError? ErrorOf(Exception? exception) => exception switch
    {
        null => null,
        SocketException socket => socket.SocketErrorCode,
        _ => ErrorOf(exception.InnerException),
    };
}
