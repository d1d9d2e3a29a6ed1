namespace SchemaGen.Evaluation.Instances;

/// <summary><c>null</c>, <c>true</c> or <c>false</c>.</summary>
internal sealed class LiteralInstance : Instance
{
    public static readonly LiteralInstance Null = new(JsonValueTypes.Null, "null");
    public static readonly LiteralInstance True = new(JsonValueTypes.Boolean, "true");
    public static readonly LiteralInstance False = new(JsonValueTypes.Boolean, "false");

    private LiteralInstance(JsonValueTypes type, string text)
        : base(type, true, 0) => Text = text;

    public string Text { get; }

    public static LiteralInstance Of(bool value) => value ? True : False;
}
