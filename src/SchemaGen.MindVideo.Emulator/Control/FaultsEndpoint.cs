using System.Globalization;
using System.Text.Json;
using SchemaGen.MindVideo.Emulator.Http;

namespace SchemaGen.MindVideo.Emulator.Control;

/// <summary>The endpoints <c>/emulator/faults</c>.</summary>
internal sealed class FaultsEndpoint(EmulatorFaults faults)
{
    public Task GetAsync(HttpContext http) => ApiResponse.Of(writer =>
    {
        writer.WriteStartArray("faults");
        foreach (ActiveFault fault in faults.All)
        {
            writer.WriteStartObject();
            FaultJson.Write(writer, fault);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }).SendAsync(http);

    public Task PostAsync(HttpContext http) => ControlEndpoint.WithObjectAsync(http, body =>
    {
        ActiveFault fault = faults.Add(FaultJson.Read(body));
        return ApiResponse.Of(writer => FaultJson.Write(writer, fault), StatusCodes.Status201Created);
    });

    public Task DeleteAllAsync(HttpContext http)
    {
        faults.Clear();
        return ApiResponse.Nothing.SendAsync(http);
    }

    public Task DeleteAsync(HttpContext http)
    {
        bool isGone = int.TryParse((string)http.Request.RouteValues["id"]!, NumberStyles.None, CultureInfo.InvariantCulture, out int id) && faults.Remove(id);
        return (isGone ? ApiResponse.Nothing : ControlEndpoint.NotFound(http, "There is no such fault.")).SendAsync(http);
    }
}
