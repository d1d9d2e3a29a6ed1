using System.Net.Sockets;

namespace SchemaGen.MindVideo.Emulator.Hosting;

/// <summary>Why an emulator cannot listen where it was told to. The server throws what the system says, of which only some is an <see cref="IOException"/>, and names no port.</summary>
internal static class ListenProblem
{
    /// <summary>The problem with host and port in its message.</summary>
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

    /// <summary>Which option of the program helps; null where none is known to.</summary>
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
