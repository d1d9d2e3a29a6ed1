using SchemaGen.Tool.Cli;

return await ToolCommand.RunAsync(args, ToolSettings.OfProcess());
