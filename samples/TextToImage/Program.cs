using System.Text;
using NJsonSchema;
using SchemaGen;
using TextToImage;

Console.OutputEncoding = Encoding.UTF8;

// The request of the platform's documentation page. Change N to 5, and it does not compile.
var input = new FlashImageInput
{
    Prompt = "云海之上的漂浮瀑布群,晨雾和金色光线,电影感风景画面",
    Size = FlashImageAspectRatio.Ratio16x9,
    Resolution = FlashImageResolution._1K,
    N = 1,
};

Console.WriteLine($"The input for {ModelSlugOf(input)}, as it goes over the wire:");
Console.WriteLine();
Console.WriteLine(input.ToJson(indented: true));
Console.WriteLine();

// What the record says of itself, and what an independent judge says of its JSON by the vendor's own file.
string schemaFile = Path.Combine(AppContext.BaseDirectory, "schemas", ModelSlugOf(input) + ".json");
JsonSchema schema = await JsonSchema.FromFileAsync(schemaFile);
var ownVerdict = input.Validate();
var secondOpinion = schema.Validate(input.ToJson());
Console.WriteLine($"SchemaGen:   {Verdict(ownVerdict.Count)}");
Console.WriteLine($"NJsonSchema: {Verdict(secondOpinion.Count)}");
Console.WriteLine();

// Values that no compiler can know: a payload from outside. Every fault is named, with its place.
const string payload = """{ "prompt": "a lighthouse", "size": "16:10", "n": 5, "mask_url": "C:\\mask.png", "stlye": "oil" }""";
Console.WriteLine($"A payload from outside: {payload}");
if (!ModelInput.TryParse<FlashImageInput>(payload, out _, out var violations))
{
    foreach (ConstraintViolation violation in violations)
    {
        Console.WriteLine($"  {violation.Pointer,-10} {violation.Message}");
    }
}

return ownVerdict.Count == 0 && secondOpinion.Count == 0 ? 0 : 1;

static string ModelSlugOf(IModelInput input) => input.ModelSlug;

static string Verdict(int faults) => faults == 0 ? "valid" : $"{faults} fault(s)";
